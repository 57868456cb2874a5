package io.splent.differ.liquibase.line;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity whose table no database creates; not part of the line. */
@Entity
public class Unacceptable {
    @Id
    Integer id;

    @Column(columnDefinition = "no_such_type")
    String value;
}
