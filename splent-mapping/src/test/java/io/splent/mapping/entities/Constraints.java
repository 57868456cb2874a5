package io.splent.mapping.entities;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.LocalDateTime;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.NaturalId;

/** With annotations that Hibernate has deprecated and entities still use. */
@SuppressWarnings("deprecation")
public final class Constraints {

    private Constraints() {}

    @Entity
    @Table(
            name = "products",
            indexes = {
                @Index(name = "ix_products_name", columnList = "name"),
                @Index(name = "ix_products_price_stock", columnList = "price desc, stock"),
                @Index(name = "ux_products_code", columnList = "code", unique = true)
            },
            uniqueConstraints =
                    @UniqueConstraint(
                            name = "uq_products_name_price",
                            columnNames = {"name", "price"}))
    @Check(name = "ck_products_price", constraints = "price >= 0")
    @Comment("what is for sale")
    public static class Product {
        @Id
        long id;

        @NaturalId
        @Column(length = 20)
        String code;

        @Column(nullable = false, length = 80)
        @Comment("shown to customers")
        String name;

        int price;

        @Check(constraints = "stock between 0 and 1000")
        @ColumnDefault("0")
        int stock;

        @ColumnDefault("'new'")
        @Column(length = 10)
        String status;

        @ColumnDefault("true")
        boolean visible;

        @ColumnDefault("current_timestamp")
        LocalDateTime added;

        @GeneratedColumn("price * 2")
        int doubled;

        @Column(unique = true, length = 13)
        String barcode;

        @Column(columnDefinition = "varchar(33) default 'q'")
        String custom;
    }
}
