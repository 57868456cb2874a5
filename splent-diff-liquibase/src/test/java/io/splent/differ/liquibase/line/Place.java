package io.splent.differ.liquibase.line;

import jakarta.persistence.Embeddable;

/** Feature notes: an embeddable, with {@code altitude} standing for what a refinement has woven in. */
@Embeddable
public class Place {
    String city;
    Integer altitude;
}
