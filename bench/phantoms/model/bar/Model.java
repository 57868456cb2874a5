package bar;

import jakarta.persistence.*;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;

/** Eleven entities with what most tools stumble over; the first is here, the others below. */
@Entity
@Table(
        name = "customer",
        indexes = {
            @Index(name = "ix_customer_name", columnList = "last_name, first_name"),
            @Index(name = "ix_customer_since", columnList = "since desc")
        },
        uniqueConstraints = {
            @UniqueConstraint(name = "uq_customer_email", columnNames = "email"),
            @UniqueConstraint(columnNames = {"last_name", "born"})
        })
@Comment("who buys")
class Customer {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    Long id;

    @Version
    int version;

    @Column(name = "first_name", length = 60)
    String firstName;

    @Column(name = "last_name", length = 100, nullable = false)
    @Comment("family name")
    String lastName;

    @Column(length = 120)
    String email;

    LocalDate born;

    @ColumnDefault("current_timestamp")
    Instant since;

    @ColumnDefault("true")
    boolean active;

    @Enumerated(EnumType.STRING)
    @ColumnDefault("'BASIC'")
    Level grade;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> settings;

    @Embedded
    Address address;

    @ElementCollection
    @OrderColumn(name = "pos")
    List<String> phones;

    @ElementCollection
    @MapKeyColumn(name = "kind", length = 10)
    Map<String, String> links;
}

enum Level {
    BASIC,
    SILVER,
    GOLD
}

@Embeddable
class Address {
    String street;

    @Column(length = 8)
    String zip;
}

@Entity
@Table(name = "\"Purchase Order\"")
class PurchaseOrder {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "customer_id")
    Customer customer;

    @Column(name = "`order`")
    int order;

    @Column(precision = 12, scale = 4)
    @ColumnDefault("0")
    BigDecimal total;

    LocalDateTime placed;

    @OneToMany(mappedBy = "purchase")
    List<OrderLine> lines;
}

@Entity
@Table(name = "order_line")
class OrderLine {
    @EmbeddedId
    OrderLineKey key;

    @ManyToOne
    @MapsId("purchaseId")
    @JoinColumn(foreignKey = @ForeignKey(name = "fk_line_purchase"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    PurchaseOrder purchase;

    @ManyToOne
    Article article;

    @Check(name = "ck_line_quantity", constraints = "quantity > 0")
    int quantity;

    double weight;
}

@Embeddable
class OrderLineKey implements java.io.Serializable {
    long purchaseId;
    int line;
}

@Entity
@Table(name = "article")
@SecondaryTable(name = "article_text")
class Article {
    @Id
    UUID id;

    @Column(length = 30, nullable = false)
    String code;

    @Column(precision = 10, scale = 2)
    BigDecimal price;

    int stock;

    @Column(table = "article_text", length = 4000)
    String description;

    @Lob
    byte[] picture;

    String[] tags;

    @ManyToMany
    @JoinTable(name = "article_category")
    Set<Category> categories;
}

@Entity
@Table(name = "category", indexes = @Index(name = "ux_category_name", columnList = "name", unique = true))
class Category {
    @Id
    @GeneratedValue
    Integer id;

    String name;

    @ManyToOne
    Category parent;

    @OneToOne
    Article flagship;

    @Column(unique = true)
    Integer position;
}

@Entity
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "kind", length = 10)
@Table(name = "payment")
abstract class Payment {
    @Id
    @GeneratedValue
    Long id;

    @Column(precision = 19, scale = 2)
    BigDecimal amount;
}

@Entity
@DiscriminatorValue("card")
class CardPayment extends Payment {
    @Column(length = 19)
    String number;
}

@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@Table(name = "vehicle")
abstract class Vehicle {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String plate;
}

@Entity
@Table(name = "truck")
class Truck extends Vehicle {
    float capacity;
}

@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
@Table(name = "document")
abstract class Document {
    @Id
    long id;

    @Lob
    String body;
}

@Entity
@Table(name = "contract")
class Contract extends Document {
    LocalDate signed;
}
