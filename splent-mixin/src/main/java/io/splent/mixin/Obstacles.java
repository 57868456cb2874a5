package io.splent.mixin;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Finds what a mixin has that would mean something else, or nothing, in another class. */
final class Obstacles {

    private final ClassNode mixin;
    private final Set<String> staticMembers = new TreeSet<>();

    private Obstacles(ClassNode mixin) {
        this.mixin = mixin;
    }

    static List<String> of(ClassNode mixin, ClassNode base) {
        List<String> found = new ArrayList<>();
        if (!mixin.superName.equals("java/lang/Object")) {
            found.add("extends " + mixin.superName.replace('/', '.') + ", whose members would be lost");
        }
        if (mixin.methods.stream().noneMatch(InitialValues::isDefaultConstructor)) {
            found.add("has no constructor without parameters");
        }
        mixin.methods.stream()
                .filter(method ->
                        MixinWeaver.isCode(method) && isInvisible(method) && MixinWeaver.isDeclared(method, base))
                .forEach(method -> found.add("has a private method " + method.name + " like that of the entity"));
        Obstacles obstacles = new Obstacles(mixin);
        mixin.methods.stream()
                .filter(method -> MixinWeaver.isCode(method) || InitialValues.isDefaultConstructor(method))
                .forEach(obstacles::readStaticMembers);
        if (!obstacles.staticMembers.isEmpty()) {
            found.add("uses its own static members (" + String.join(", ", obstacles.staticMembers)
                    + "), which stay behind; put them into another class");
        }
        return found;
    }

    /** Nobody outside can tell such methods apart, so one must not stand in for the other. */
    private static boolean isInvisible(MethodNode method) {
        return (method.access & (Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC)) != 0;
    }

    private void readStaticMembers(MethodNode method) {
        for (AbstractInsnNode instruction : method.instructions) {
            int opcode = instruction.getOpcode();
            if (instruction instanceof FieldInsnNode field) {
                note(opcode == Opcodes.GETSTATIC || opcode == Opcodes.PUTSTATIC, field.owner, field.name);
            } else if (instruction instanceof MethodInsnNode call) {
                note(opcode == Opcodes.INVOKESTATIC, call.owner, call.name);
            } else if (instruction instanceof InvokeDynamicInsnNode dynamic) {
                for (Object argument : dynamic.bsmArgs) {
                    if (argument instanceof Handle handle) {
                        note(handle.getTag() == Opcodes.H_INVOKESTATIC, handle.getOwner(), handle.getName());
                    }
                }
            }
        }
    }

    private void note(boolean isStatic, String owner, String name) {
        if (isStatic && owner.equals(mixin.name)) {
            staticMembers.add(name.startsWith("lambda$") ? "a lambda expression" : name);
        }
    }
}
