package io.splent.mapping.entities;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;

/** A base feature and the ways in which other features add to its tables. */
public final class Refined {

    private Refined() {}

    @MappedSuperclass
    public abstract static class Titled {
        String title;
    }

    @Embeddable
    public static class Place {
        String city;
        String country;
    }

    @Entity
    @Table(
            name = "notes",
            indexes = {
                @Index(name = "ix_notes_title", columnList = "title"),
                @Index(name = "ix_notes_tags", columnList = "tags")
            })
    @Inheritance(strategy = InheritanceType.SINGLE_TABLE)
    public static class Note extends Titled {
        @Id
        @GeneratedValue
        @SequenceGenerator(name = "numbers", sequenceName = "numbers")
        Long id;

        Place place;

        // As if woven in from TagsMixin, like its index.
        String tags;

        @ElementCollection
        Set<String> words;

        Long ownerId;
    }

    @Table(name = "notes", indexes = @Index(name = "ix_notes_tags", columnList = "tags"))
    public static class TagsMixin {
        String tags;
    }

    @Entity
    public static class SecretNote extends Note {
        String cipher;
    }

    @Entity
    @Table(name = "notes", indexes = @Index(name = "ix_notes_rating", columnList = "rating"))
    public static class RatedNote {
        @Id
        Long id;

        int rating;

        @ManyToOne
        @JoinColumn(name = "ownerId", foreignKey = @ForeignKey(name = "fk_notes_owner"))
        Owner owner;
    }

    @Entity
    public static class Owner {
        @Id
        @GeneratedValue
        @SequenceGenerator(name = "numbers", sequenceName = "numbers")
        Long id;

        @ManyToMany
        @JoinTable(name = "owner_note")
        Set<Note> favourites;

        @OneToMany
        @JoinColumn(name = "pinned_by")
        @OrderColumn(name = "pin_position")
        List<Note> pinned;
    }

    @Entity
    @Table(name = "notes")
    public static class OtherNote {
        @Id
        Long id;

        @Column(name = "rating")
        long stars;
    }
}
