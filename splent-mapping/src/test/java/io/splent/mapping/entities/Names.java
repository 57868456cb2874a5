package io.splent.mapping.entities;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

public final class Names {

    private Names() {}

    @Entity
    @Table(name = "`order`")
    public static class Order {
        @Id
        @GeneratedValue
        Long id;

        @Column(name = "`select`")
        int select;

        @Column(name = "`Mixed Case`")
        String mixedCase;

        @ManyToOne
        OrderItemWithALongName firstItem;
    }

    @Entity
    public static class OrderItemWithALongName {
        @Id
        @GeneratedValue
        Long id;

        String someValueOfTheOrderItemWithANameThatIsLongerThanUsual;
    }
}
