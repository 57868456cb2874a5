package io.splent.differ.liquibase.line;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** Feature sales: a table in another schema (on MariaDB: another database) that refers to the default one. */
@Entity
@Table(
        name = "invoice",
        schema = "sales",
        catalog = "sales",
        indexes = @Index(name = "invoice_number", columnList = "number"))
public class Invoice {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    @Column(length = 20, nullable = false)
    String number;

    @ManyToOne
    @JoinColumn(name = "buyer_id")
    User buyer;
}
