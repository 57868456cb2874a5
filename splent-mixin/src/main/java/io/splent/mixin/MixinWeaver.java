package io.splent.mixin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.SimpleRemapper;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Adds the members of a mixin class to a base class, on class files: fields with their initial values, methods, both with
 * their annotations, interfaces, and the class-level {@code @Table} elements that may be repeated (indexes, unique
 * constraints, checks). A method that both have stays the base's. Static members stay in the mixin.
 *
 * <p>Works on the bytes alone: no class is loaded or initialised. The same bytes give the same result.
 */
public final class MixinWeaver {

    private static final String TABLE = "Ljakarta/persistence/Table;";
    private static final List<String> MERGED_TABLE_ELEMENTS = List.of("indexes", "uniqueConstraints", "check");

    private MixinWeaver() {}

    /** The woven class. */
    public static final class Woven {

        private final byte[] bytes;
        private final List<String> added;
        private final List<String> clashes;
        private final List<String> obstacles;

        private Woven(byte[] bytes, List<String> added, List<String> clashes, List<String> obstacles) {
            this.bytes = bytes;
            this.added = List.copyOf(added);
            this.clashes = List.copyOf(clashes);
            this.obstacles = List.copyOf(obstacles);
        }

        /** The class file; not a copy. */
        public byte[] bytes() {
            return bytes;
        }

        /** The names of the instance fields that came from the mixin, in its order. */
        public List<String> added() {
            return added;
        }

        /** Fields that both classes declare; the base's was kept. */
        public List<String> clashes() {
            return clashes;
        }

        /**
         * What the mixin has that another class cannot take over, for people, as the rest of a sentence about it. Empty for
         * every woven class that may be used.
         */
        public List<String> obstacles() {
            return obstacles;
        }
    }

    /**
     * Weaves one mixin into a class, which may be the result of weaving another one.
     *
     * @param baseBytes the class file of the base class
     * @param mixinBytes the class file of the mixin
     */
    public static Woven weave(byte[] baseBytes, byte[] mixinBytes) {
        ClassNode base = read(baseBytes);
        ClassNode original = read(mixinBytes);
        List<String> obstacles = Obstacles.of(original, base);
        ClassNode mixin = retargeted(original, base.name);
        List<String> added = new ArrayList<>();
        List<String> clashes = new ArrayList<>();
        for (FieldNode field : mixin.fields) {
            if ((field.access & Opcodes.ACC_STATIC) != 0) {
                continue;
            }
            if (base.fields.stream().anyMatch(existing -> existing.name.equals(field.name))) {
                clashes.add(field.name);
            } else {
                base.fields.add(field);
                added.add(field.name);
            }
        }
        mixin.methods.stream().filter(method -> isCarried(method, base)).forEach(base.methods::add);
        if (obstacles.isEmpty()) {
            InitialValues.move(mixin, base);
        }
        addInterfaces(base, mixin);
        mergeTable(base, mixin);
        return new Woven(write(base), added, clashes, obstacles);
    }

    private static ClassNode read(byte[] bytes) {
        ClassNode node = new ClassNode();
        new ClassReader(bytes).accept(node, 0);
        return node;
    }

    /** The mixin as it would be had it been written inside the base class. */
    private static ClassNode retargeted(ClassNode mixin, String baseName) {
        ClassNode target = new ClassNode();
        mixin.accept(new ClassRemapper(target, new SimpleRemapper(Opcodes.ASM9, mixin.name, baseName)));
        return target;
    }

    private static byte[] write(ClassNode node) {
        ClassWriter writer = new ClassWriter(0);
        node.accept(writer);
        return writer.toByteArray();
    }

    private static boolean isCarried(MethodNode method, ClassNode base) {
        return isCode(method) && !isDeclared(method, base);
    }

    /** Whether a method of a mixin is one that becomes a method of the base. */
    static boolean isCode(MethodNode method) {
        return (method.access & Opcodes.ACC_STATIC) == 0 && !method.name.equals("<init>");
    }

    static boolean isDeclared(MethodNode method, ClassNode base) {
        return base.methods.stream()
                .anyMatch(existing -> existing.name.equals(method.name) && existing.desc.equals(method.desc));
    }

    private static void addInterfaces(ClassNode base, ClassNode mixin) {
        for (String name : mixin.interfaces) {
            if (!base.interfaces.contains(name)) {
                base.interfaces.add(name);
                base.signature = base.signature == null ? null : base.signature + 'L' + name + ';';
            }
        }
    }

    private static void mergeTable(ClassNode base, ClassNode mixin) {
        AnnotationNode addition = annotation(mixin, TABLE);
        if (addition == null || addition.values == null) {
            return;
        }
        AnnotationNode table = annotation(base, TABLE);
        if (table == null) {
            table = new AnnotationNode(TABLE);
            if (base.visibleAnnotations == null) {
                base.visibleAnnotations = new ArrayList<>();
            }
            base.visibleAnnotations.add(table);
        }
        Map<String, Object> merged = elements(table);
        elements(addition).forEach((name, value) -> {
            if (MERGED_TABLE_ELEMENTS.contains(name)) {
                merged.merge(name, value, MixinWeaver::concatenated);
            }
        });
        table.values = new ArrayList<>();
        for (Map.Entry<String, Object> element : merged.entrySet()) {
            table.values.add(element.getKey());
            table.values.add(element.getValue());
        }
    }

    private static Map<String, Object> elements(AnnotationNode annotation) {
        Map<String, Object> elements = new LinkedHashMap<>();
        List<Object> values = annotation.values == null ? List.of() : annotation.values;
        for (int i = 0; i < values.size(); i += 2) {
            elements.put((String) values.get(i), values.get(i + 1));
        }
        return elements;
    }

    private static Object concatenated(Object left, Object right) {
        List<Object> both = new ArrayList<>((List<?>) left);
        both.addAll((List<?>) right);
        return both;
    }

    private static @Nullable AnnotationNode annotation(ClassNode node, String descriptor) {
        List<AnnotationNode> annotations = node.visibleAnnotations == null ? List.of() : node.visibleAnnotations;
        return annotations.stream()
                .filter(annotation -> annotation.desc.equals(descriptor))
                .findFirst()
                .orElse(null);
    }
}
