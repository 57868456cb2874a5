package io.splent.mapping.entities;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.math.BigDecimal;
import org.hibernate.annotations.Struct;

public final class Refused {

    private Refused() {}

    /** Types that PostgreSQL does not have. */
    public static final class Types {

        private Types() {}

        @Entity
        public static class Article {
            @Id
            long id;

            String title;

            @Column(columnDefinition = "CLOB")
            String body;

            @Column(precision = 2, scale = 10)
            BigDecimal rate;
        }

        @Entity
        public static class Comment {
            @Id
            long id;

            // Depends on a refused table: not a refusal of its own.
            @ManyToOne
            Article article;

            @Column(columnDefinition = "TINYTEXT")
            String text;
        }
    }

    /** A key that is longer than InnoDB's 3072 bytes. */
    public static final class Keys {

        private Keys() {}

        @Entity
        public static class Link {
            @Id
            @Column(length = 1000)
            String address;
        }

        @Entity
        @Table(indexes = @Index(name = "ix_page_path", columnList = "host, path"))
        public static class Page {
            @Id
            long id;

            @Column(length = 400)
            String host;

            @Column(length = 400)
            String path;
        }
    }

    /** A constraint name that is used twice, where names must be unique in a schema. */
    public static final class Names {

        private Names() {}

        @Entity
        @Table(uniqueConstraints = @UniqueConstraint(name = "uq_name", columnNames = "name"))
        public static class City {
            @Id
            long id;

            String name;
        }

        @Entity
        @Table(uniqueConstraints = @UniqueConstraint(name = "uq_name", columnNames = "name"))
        public static class Country {
            @Id
            long id;

            String name;
        }
    }

    /** A type of its own in the database, which scripts do not bring. */
    public static final class Structures {

        private Structures() {}

        @Embeddable
        public static class Pair {
            int one;

            String two;
        }

        @Entity
        public static class Duel {
            @Id
            long id;

            @Struct(name = "pair_of_it")
            Pair pair;
        }
    }
}
