package io.splent.tck.cases;

import java.util.List;

/**
 * All conformance cases.
 *
 * @since 0.1
 */
public final class Cases {

    private static final List<Class<?>> ALL = List.of(
            D01NewEntity.class,
            D02EntityRemoved.class,
            D03NullableColumnAdded.class,
            D04RequiredColumnAdded.class,
            D05RequiredColumnWithDefaultAdded.class,
            D06ColumnRemoved.class,
            D07ColumnRenamed.class,
            D09LongerText.class,
            D10ShorterText.class,
            D11MoreDigits.class,
            D12IntToLong.class,
            D13ColumnBecomesRequired.class,
            D14ColumnBecomesOptional.class,
            D15DefaultAdded.class,
            D16DefaultChanged.class,
            D17DefaultDropped.class,
            D18BooleanDefault.class,
            D19CurrentTime.class,
            D20UniqueAdded.class,
            D21UniqueRemoved.class,
            D22IndexAdded.class,
            D23IndexRemoved.class,
            D24IndexColumnsSwapped.class,
            D25IndexTurnedAround.class,
            D26IndexBecomesUnique.class,
            D27ForeignKeyAdded.class,
            D28ForeignKeyDropped.class,
            D29RefusalInOtherWords.class,
            D30SelfReference.class,
            D31MutualReferences.class,
            D32CheckAdded.class,
            D33CheckChanged.class,
            D34EnumValueAdded.class,
            D35EnumValueRemoved.class,
            D36EnumByName.class,
            D37IdentityKey.class,
            D38SequenceKey.class,
            D39SequenceIncrement.class,
            D40EmbeddedRenamed.class,
            D41ManyToMany.class,
            D42OrderedElements.class,
            D43SingleTableSubclass.class,
            D44JoinedSubclass.class,
            D45SecondaryTable.class,
            D46CommentChanged.class,
            D47ReservedNames.class,
            D48UnmanagedObjects.class);

    private Cases() {}

    /** The classes that describe the cases, by their numbers. */
    public static List<Class<?>> all() {
        return ALL;
    }
}
