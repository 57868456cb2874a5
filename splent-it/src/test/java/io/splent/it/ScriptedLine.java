package io.splent.it;

import io.splent.api.schema.Vendor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A workspace of one product whose scripts a test writes by hand. There are no entities: what runs scripts needs none.
 * Every feature depends on all that were added before it.
 */
final class ScriptedLine {

    private static final String PRODUCT = "scripted_product";

    private final Path directory;
    private final Vendor vendor;
    private final Set<String> features = new LinkedHashSet<>();
    private int scripts;

    ScriptedLine(Path directory, Vendor vendor) {
        this.directory = directory;
        this.vendor = vendor;
    }

    /** Three features with data, keys, and on PostgreSQL an index that is built beside the writers. */
    static ScriptedLine shop(Path directory, Vendor vendor) {
        boolean concurrent = vendor == Vendor.POSTGRESQL;
        return new ScriptedLine(directory, vendor)
                .add("customers", """
                        create table customer (id integer not null primary key, name varchar(50) not null);
                        insert into customer (id, name) values (1, 'Ada'), (2, 'Grace');
                        create index ix_customer_name on customer (name);
                        """, "drop table customer;")
                .add("customers", """
                        alter table customer add column city varchar(40);
                        update customer set city = 'London' where id = 1;
                        update customer set id = id + 10;
                        """, """
                        update customer set id = id - 10;
                        alter table customer drop column city;
                        """)
                .add("orders", """
                        create table purchase (id integer not null primary key, customer_id integer, amount integer);
                        alter table purchase add constraint fk_customer
                            foreign key (customer_id) references customer (id);
                        insert into purchase (id, customer_id, amount) select id + 100, id, 5 from customer;
                        """, """
                        alter table purchase drop constraint fk_customer;
                        drop table purchase;
                        """)
                .add(
                        "orders",
                        (concurrent ? "create index concurrently" : "create index")
                                + " ix_amount on purchase (amount);",
                        concurrent
                                ? "drop index concurrently ix_amount;"
                                : vendor == Vendor.MARIADB
                                        ? "drop index ix_amount on purchase;"
                                        : "drop index ix_amount;")
                .add("reports", """
                        create table total (customer_id integer not null primary key, amount integer not null);
                        insert into total (customer_id, amount)
                            select customer_id, sum(amount) from purchase group by customer_id;
                        update total set amount = amount * 2;
                        create view big_total as select customer_id from total where amount > 1;
                        """, """
                        drop view big_total;
                        delete from total;
                        drop table total;
                        """);
    }

    /** Adds a pair of scripts, newer than all others. */
    ScriptedLine add(String feature, String forward, String reverse) {
        features.add(feature);
        scripts++;
        String name = "202601010000%02d__step_%d.sql".formatted(scripts, scripts);
        write(script(feature, "V" + name), forward);
        write(script(feature, "U" + name), reverse);
        describe();
        return this;
    }

    private void describe() {
        List<String> names = new ArrayList<>(features);
        List<String> constraints = new ArrayList<>();
        for (int i = 1; i < names.size(); i++) {
            constraints.add("    " + names.get(i) + " => " + names.get(i - 1));
        }
        Collections.reverse(names);
        Path product = directory.resolve(PRODUCT);
        write(product.resolve("splent.toml"), """
                [product]
                name = "%s"
                features = [%s]

                [uvl]
                file = "line.uvl"
                """.formatted(
                        PRODUCT,
                        String.join(
                                ", ",
                                features.stream()
                                        .map(feature -> "\"splent_io/" + feature + "\"")
                                        .toList())));
        write(
                product.resolve("uvl/line.uvl"),
                "features\n    shop {abstract}\n        optional\n"
                        + String.join(
                                "",
                                features.stream()
                                        .map(feature -> "            " + feature + " {org 'splent_io', package '"
                                                + feature + "'}\n")
                                        .toList())
                        + (constraints.isEmpty() ? "" : "\nconstraints\n" + String.join("\n", constraints) + "\n"));
        names.forEach(feature -> link(product, feature));
    }

    private void link(Path product, String feature) {
        try {
            Path links = Files.createDirectories(product.resolve("features/splent_io"));
            if (!Files.exists(links.resolve(feature))) {
                Files.createDirectories(directory.resolve(feature).resolve("classes"));
                Files.createSymbolicLink(links.resolve(feature), directory.resolve(feature));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The command line, with this product chosen. */
    Splent splent() {
        return new Splent(directory).with("SPLENT_APP", PRODUCT);
    }

    /** A file of a feature. */
    Path script(String feature, String file) {
        return directory.resolve(feature).resolve("migrations/" + vendor.id()).resolve(file);
    }
}
