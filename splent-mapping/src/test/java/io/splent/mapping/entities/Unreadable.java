package io.splent.mapping.entities;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SecondaryTable;
import org.hibernate.annotations.IdGeneratorType;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;

public final class Unreadable {

    private Unreadable() {}

    @Entity
    public static class NoIdentifier {
        String name;
    }

    @Entity
    public static class WrongTarget {
        @Id
        long id;

        @ManyToOne
        Part target;
    }

    public enum Broken {
        ONE;

        static {
            if (!ONE.name().isEmpty()) {
                throw new IllegalStateException("no license");
            }
        }
    }

    @Entity
    public static class UsesBroken {
        @Id
        long id;

        @Enumerated(EnumType.STRING)
        Broken broken;
    }

    public static class Part {}

    @Entity
    public static class MissesPart {
        @Id
        long id;

        transient Part part;
    }

    @Entity
    public static class UsesHibernate {
        @Id
        long id;

        transient org.hibernate.annotations.Parent parent;
    }

    public static class FailingNames extends org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl {
        private static final long serialVersionUID = 1L;

        @Override
        public Identifier toPhysicalTableName(Identifier name, JdbcEnvironment environment) {
            throw new IllegalStateException("no names left");
        }
    }

    public static class FailingGenerator implements org.hibernate.id.IdentifierGenerator {
        private static final long serialVersionUID = 1L;

        public FailingGenerator() {
            throw new IllegalStateException("no numbers left");
        }

        @Override
        public Object generate(org.hibernate.engine.spi.SharedSessionContractImplementor session, Object entity) {
            return 1L;
        }
    }

    @IdGeneratorType(FailingGenerator.class)
    @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
    public @interface FailingNumber {}

    @Entity
    public static class WithoutNumbers {
        @Id
        @GeneratedValue
        @FailingNumber
        Long id;
    }

    /** Hibernate does not find the table of the index when it quotes all names and one has capitals. */
    @Entity
    @SecondaryTable(name = "Elsewhere", indexes = @Index(columnList = "number"))
    public static class IndexedElsewhere {
        @Id
        long id;

        @Column(table = "Elsewhere")
        int number;
    }
}
