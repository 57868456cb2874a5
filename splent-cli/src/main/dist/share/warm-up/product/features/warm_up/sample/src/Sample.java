package sample;

import jakarta.persistence.*;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Something of everything that people map, so that its classes are loaded while the archive is written. */
class Sample {

    enum Kind { ONE, TWO }

    @MappedSuperclass
    abstract static class Base {
        @Id @GeneratedValue(strategy = GenerationType.SEQUENCE) Long id;
        @Version int version;
        @Column(nullable = false, updatable = false) Instant created;
    }

    @Embeddable
    static class Address {
        @Column(length = 80) String street;
        String city;
    }

    @Converter
    static class KindConverter implements AttributeConverter<Kind, String> {
        @Override
        public String convertToDatabaseColumn(Kind kind) {
            return kind == null ? null : kind.name();
        }

        @Override
        public Kind convertToEntityAttribute(String text) {
            return text == null ? null : Kind.valueOf(text);
        }
    }

    @Entity
    @Table(name = "party", uniqueConstraints = @UniqueConstraint(columnNames = "email"))
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Party extends Base {
        @Column(nullable = false, length = 120) String email;
        @Embedded Address address;
        @Enumerated(EnumType.STRING) Kind kind;
        @Convert(converter = KindConverter.class) Kind converted;
        @ElementCollection @OrderColumn List<String> names;
        @Lob String text;
        UUID token;
    }

    @Entity
    static class Person extends Party {
        LocalDate born;
        boolean active;
        @ManyToMany Set<Order> watched;
    }

    @Entity
    @Table(name = "orders", indexes = @Index(name = "ix_orders_placed", columnList = "placed"))
    static class Order {
        @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
        @ManyToOne(optional = false) Person customer;
        @Column(precision = 12, scale = 2) BigDecimal total;
        Instant placed;
        @OneToMany(mappedBy = "order", cascade = CascadeType.ALL) List<Line> lines;
        @ElementCollection Map<String, Integer> figures;
    }

    @Embeddable
    static class LineKey {
        Long orderId;
        int number;
    }

    @Entity
    static class Line {
        @EmbeddedId LineKey key;
        @MapsId("orderId") @ManyToOne Order order;
        @OneToOne Party supplier;
        byte[] picture;
        double weight;
    }
}
