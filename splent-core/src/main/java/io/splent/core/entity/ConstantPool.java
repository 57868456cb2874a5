package io.splent.core.entity;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/** The table at the head of a class file that holds every name the class uses (Java Virtual Machine Specification, 4.4). */
final class ConstantPool {

    static final int MAGIC = 0xCAFEBABE; // what every class file begins with

    private static final int TEXT = 1;

    private final ByteBuffer file;

    private ConstantPool(byte[] classFile) {
        file = ByteBuffer.wrap(classFile);
    }

    /**
     * Whether a class may hold one of these texts. True as well for a file that ends too early or is of a form unknown
     * here, so that whoever reads all of it says what is wrong.
     *
     * @param texts in the encoding of class files, which is ASCII for ASCII
     */
    static boolean mayHold(byte[] classFile, List<byte[]> texts) {
        try {
            return new ConstantPool(classFile).holds(texts);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return true;
        }
    }

    private boolean holds(List<byte[]> texts) {
        if (file.getInt() != MAGIC) {
            return true;
        }
        skip(Integer.BYTES); // the version
        int count = Short.toUnsignedInt(file.getShort());
        for (int constant = 1; constant < count; constant++) {
            int tag = file.get();
            if (tag == TEXT) {
                int length = Short.toUnsignedInt(file.getShort());
                if (isHere(texts, length)) {
                    return true;
                }
                skip(length);
            } else if (length(tag) == 0) {
                return true;
            } else {
                skip(length(tag));
                constant += length(tag) / Long.BYTES; // long and double count twice
            }
        }
        return false;
    }

    private boolean isHere(List<byte[]> texts, int length) {
        for (byte[] text : texts) {
            int start = file.position();
            if (text.length == length && Arrays.equals(file.array(), start, start + length, text, 0, length)) {
                return true;
            }
        }
        return false;
    }

    private void skip(int length) {
        file.position(file.position() + length);
    }

    /** How many bytes follow the tag of a constant of fixed length; 0 when it is unknown. */
    private static int length(int tag) {
        return switch (tag) {
            case 7, 8, 16, 19, 20 -> 2; // class, string, method type, module, package
            case 15 -> 3; // method handle
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4; // int, float, references to members, name and type, dynamic
            case 5, 6 -> 8; // long, double
            default -> 0;
        };
    }
}
