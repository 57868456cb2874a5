package io.splent.mapping.entities;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

public final class Schemas {

    private Schemas() {}

    /** For databases where a schema is a schema. */
    public static final class InSchema {

        private InSchema() {}

        @Entity
        public static class Person {
            @Id
            long id;
        }

        @Entity
        @Table(name = "entries", schema = "audit")
        public static class Entry {
            @Id
            @GeneratedValue(generator = "entries")
            @SequenceGenerator(name = "entries", sequenceName = "entry_numbers", schema = "audit")
            Long id;

            @ManyToOne
            Person who;

            @ManyToOne
            Entry previous;
        }
    }

    /** For databases where a schema is a database. */
    public static final class InCatalog {

        private InCatalog() {}

        @Entity
        public static class Employee {
            @Id
            long id;
        }

        @Entity
        @Table(name = "entries", catalog = "splent_audit")
        public static class Line {
            @Id
            long id;

            @ManyToOne
            Employee who;

            @ManyToOne
            Line previous;
        }
    }
}
