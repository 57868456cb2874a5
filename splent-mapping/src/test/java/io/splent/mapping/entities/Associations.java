package io.splent.mapping.entities;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

public final class Associations {

    private Associations() {}

    @Entity
    public static class Author {
        @Id
        @GeneratedValue
        Long id;

        @OneToMany(mappedBy = "author")
        @OrderColumn(name = "position")
        List<Book> books;

        @OneToOne(mappedBy = "author")
        Profile profile;

        @ManyToOne
        Book favourite;
    }

    @Entity
    public static class Profile {
        @Id
        Long id;

        @OneToOne
        @MapsId
        Author author;
    }

    @Entity
    public static class Book {
        @Id
        @GeneratedValue
        Long id;

        @ManyToOne(optional = false)
        @OnDelete(action = OnDeleteAction.CASCADE)
        Author author;

        @ManyToOne
        @JoinColumn(name = "sequel_of", foreignKey = @ForeignKey(name = "fk_book_sequel"))
        @OnDelete(action = OnDeleteAction.SET_NULL)
        Book sequelOf;

        @OneToOne
        @JoinColumn(unique = true)
        Cover cover;

        @ManyToMany
        @JoinTable(name = "book_tag", inverseJoinColumns = @JoinColumn(name = "tag_id"))
        Set<Tag> tags;

        @ElementCollection
        @CollectionTable(name = "book_chapters")
        @OrderColumn
        List<String> chapters;

        @ElementCollection
        @MapKeyColumn(name = "language", length = 5)
        @Column(name = "title", length = 200)
        Map<String, String> titles;

        @ElementCollection
        Set<Integer> ratings;
    }

    @Entity
    public static class Cover {
        @Id
        long id;

        @OneToMany
        @JoinColumn(name = "cover_id")
        List<Scan> scans;

        @OneToMany
        Set<Scan> spareScans;
    }

    @Entity
    public static class Scan {
        @Id
        long id;
    }

    @Entity
    public static class Tag {
        @Id
        @Column(length = 30)
        String name;

        @ManyToMany(mappedBy = "tags")
        Set<Book> books;
    }
}
