package io.splent.core.entity;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The class that holds a package's annotations. Hardly any package has one, and Hibernate asks for it with every attribute of
 * every entity: it remembers what it has found, but not what is missing. A package without one is given one without
 * annotations, which says the same.
 */
final class PackageInfo {

    private static final String NAME = ".package-info";
    private static final int JAVA_8 = 52;
    private static final int TEXT = 1;
    private static final int CLASS = 7;
    private static final int SYNTHETIC_INTERFACE = 0x1600; // interface, abstract, synthetic: as compilers write it

    private PackageInfo() {}

    static boolean isNameOf(String className) {
        return className.endsWith(NAME);
    }

    /** A class file of this name without annotations. */
    static byte[] empty(String className) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream file = new DataOutputStream(bytes)) {
            file.writeInt(ConstantPool.MAGIC);
            file.writeInt(JAVA_8);
            file.writeShort(5); // one more than constants
            file.writeByte(TEXT);
            file.writeUTF(className.replace('.', '/'));
            file.writeByte(CLASS);
            file.writeShort(1);
            file.writeByte(TEXT);
            file.writeUTF("java/lang/Object");
            file.writeByte(CLASS);
            file.writeShort(3);
            file.writeShort(SYNTHETIC_INTERFACE);
            file.writeShort(2); // this class
            file.writeShort(4); // its superclass
            file.writeLong(0); // no interfaces, fields, methods, attributes
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
