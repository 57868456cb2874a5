package io.splent.differ.hibernate.mappings;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.View;

public final class Views {

    private Views() {}

    @Entity
    @Table(name = "towns")
    public static class Town {
        @Id
        long id;
    }

    @Entity
    @Table(name = "town_list")
    @View(query = "select id from towns")
    public static class TownList {
        @Id
        long id;
    }
}
