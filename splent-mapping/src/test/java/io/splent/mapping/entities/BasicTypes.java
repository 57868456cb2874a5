package io.splent.mapping.entities;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TimeZoneColumn;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;
import org.hibernate.type.SqlTypes;

public final class BasicTypes {

    private BasicTypes() {}

    public enum Color {
        RED,
        GREEN,
        BLUE
    }

    @Entity
    public static class Everything {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;

        @Version
        int version;

        boolean flag;
        Boolean maybe;
        byte tiny;
        short small;
        int plain;
        long big;
        float single;
        double wide;
        char letter;
        String text;

        @Column(length = 40, nullable = false)
        String name;

        @Column(length = 100_000)
        String story;

        @Column(precision = 12, scale = 4)
        BigDecimal amount;

        BigDecimal anyAmount;
        BigInteger huge;

        @Lob
        String document;

        @Lob
        byte[] image;

        @Column(length = 32)
        byte[] digest;

        UUID token;
        URI link;
    }

    @Entity
    public static class Times {
        @Id
        UUID id;

        LocalDate someDay;
        LocalTime clock;
        LocalDateTime local;

        @Column(precision = 3)
        LocalDateTime millis;

        Instant instant;
        OffsetDateTime moment;

        @TimeZoneStorage(TimeZoneStorageType.COLUMN)
        @TimeZoneColumn(name = "zone_offset")
        OffsetDateTime zoned;

        @TimeZoneStorage(TimeZoneStorageType.NORMALIZE)
        ZonedDateTime normalized;

        Duration length;
    }

    @Entity
    public static class Enums {
        @Id
        long id;

        @Enumerated(EnumType.STRING)
        Color name;

        @Enumerated(EnumType.ORDINAL)
        @Column(nullable = false)
        Color number;

        @JdbcTypeCode(SqlTypes.VARCHAR)
        @Column(length = 10)
        @Enumerated(EnumType.STRING)
        Color checked;

        @Convert(converter = Initial.class)
        Color converted;
    }

    @Entity
    public static class Structured {
        @Id
        long id;

        @JdbcTypeCode(SqlTypes.JSON)
        Map<String, String> json;

        String[] words;
        List<Integer> numbers;
    }

    @Converter
    public static class Initial implements AttributeConverter<Color, String> {
        @Override
        public String convertToDatabaseColumn(Color color) {
            return color == null ? null : color.name().substring(0, 1);
        }

        @Override
        public Color convertToEntityAttribute(String text) {
            for (Color color : Color.values()) {
                if (text != null && color.name().startsWith(text)) {
                    return color;
                }
            }
            return null;
        }
    }
}
