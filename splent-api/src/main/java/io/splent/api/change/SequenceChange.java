package io.splent.api.change;

import io.splent.api.schema.Sequence;

/**
 * A change of a sequence.
 *
 * @since 0.1
 */
public sealed interface SequenceChange extends SchemaChange.Standalone {

    /** Creates a sequence. */
    record CreateSequence(Sequence sequence) implements SequenceChange {
        @Override
        public ChangeKind kind() {
            return ChangeKind.CREATE_SEQUENCE;
        }

        @Override
        public String objectName() {
            return sequence.name().name();
        }

        @Override
        public SchemaChange reverse() {
            return new DropSequence(sequence);
        }
    }

    /** Changes whatever differs between two definitions of one sequence, its name included; its position is kept. */
    record AlterSequence(Sequence before, Sequence after) implements SequenceChange {
        @Override
        public ChangeKind kind() {
            return ChangeKind.ALTER_SEQUENCE;
        }

        @Override
        public String objectName() {
            return after.name().name();
        }

        @Override
        public SchemaChange reverse() {
            return new AlterSequence(after, before);
        }
    }

    /** Drops a sequence. */
    record DropSequence(Sequence sequence) implements SequenceChange {
        @Override
        public ChangeKind kind() {
            return ChangeKind.DROP_SEQUENCE;
        }

        @Override
        public String objectName() {
            return sequence.name().name();
        }

        @Override
        public SchemaChange reverse() {
            return new CreateSequence(sequence);
        }
    }
}
