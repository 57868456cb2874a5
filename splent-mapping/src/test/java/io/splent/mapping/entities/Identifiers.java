package io.splent.mapping.entities;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.TableGenerator;
import java.io.Serializable;

public final class Identifiers {

    private Identifiers() {}

    @Embeddable
    public record Money(long cents, @Column(length = 3) String currency) {}

    @Embeddable
    public static class LineKey implements Serializable {
        private static final long serialVersionUID = 1L;

        long orderNumber;
        int line;
    }

    @Entity
    public static class Invoice {
        @Id
        long orderNumber;

        @Embedded
        Money total;

        @Embedded
        @AttributeOverride(name = "cents", column = @Column(name = "tax_cents"))
        @AttributeOverride(name = "currency", column = @Column(name = "tax_currency", length = 3))
        Money tax;
    }

    @Entity
    public static class InvoiceLine {
        @EmbeddedId
        LineKey key;

        @ManyToOne
        @MapsId("orderNumber")
        Invoice invoice;

        String text;
    }

    public static class SeatKey implements Serializable {
        private static final long serialVersionUID = 1L;

        String seatRow;
        int number;
    }

    @Entity
    @IdClass(SeatKey.class)
    public static class Seat {
        @Id
        @Column(length = 2)
        String seatRow;

        @Id
        int number;

        @ManyToOne
        Seat neighbour;
    }

    @Entity
    public static class Ticket {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tickets")
        @SequenceGenerator(name = "tickets", sequenceName = "ticket_numbers", initialValue = 1000, allocationSize = 20)
        Long id;
    }

    @Entity
    public static class Voucher {
        @Id
        @GeneratedValue(strategy = GenerationType.TABLE, generator = "vouchers")
        @TableGenerator(name = "vouchers", table = "counters")
        Long id;
    }

    @Entity
    public static class Counted {
        @Id
        @GeneratedValue(generator = "counted")
        Long id;
    }
}
