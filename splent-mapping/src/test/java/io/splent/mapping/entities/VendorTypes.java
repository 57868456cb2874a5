package io.splent.mapping.entities;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

public final class VendorTypes {

    private VendorTypes() {}

    public enum Mood {
        SAD,
        GLAD
    }

    @Entity
    public static class Diary {
        @Id
        long id;

        @JdbcTypeCode(SqlTypes.NAMED_ENUM)
        Mood mood;

        @JdbcTypeCode(SqlTypes.INTERVAL_SECOND)
        @Column(precision = 9, scale = 3)
        Duration pause;
    }
}
