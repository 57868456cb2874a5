package io.splent.mixin;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Gives the fields of a mixin their initial values in the base class: what the mixin's constructor does becomes a method,
 * which every constructor of the base calls right after that of its superclass, as the compiler would have it.
 */
final class InitialValues {

    private static final String METHOD = "splent$initialise$";

    private InitialValues() {}

    /**
     * Moves the body of the mixin's constructor, which is gone from it afterwards.
     *
     * @param mixin with the name of the base in place of its own
     */
    static void move(ClassNode mixin, ClassNode base) {
        MethodNode constructor = mixin.methods.stream()
                .filter(InitialValues::isDefaultConstructor)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no constructor without parameters"));
        MethodNode initialise = bodyOf(constructor, freeName(base));
        if (initialise == null) {
            return;
        }
        base.methods.stream()
                .filter(method -> method.name.equals("<init>"))
                .forEach(method -> call(initialise.name, method, base));
        base.methods.add(initialise);
    }

    static boolean isDefaultConstructor(MethodNode method) {
        return method.name.equals("<init>") && method.desc.equals("()V");
    }

    private static String freeName(ClassNode base) {
        return METHOD
                + base.methods.stream()
                        .filter(method -> method.name.startsWith(METHOD))
                        .count();
    }

    /** What follows the call of the superclass's constructor; nothing when that is only the return. */
    private static @Nullable MethodNode bodyOf(MethodNode constructor, String name) {
        InsnList body = new InsnList();
        boolean works = false;
        AbstractInsnNode next = constructorCall(constructor).getNext();
        while (next != null) {
            AbstractInsnNode instruction = next;
            next = instruction.getNext();
            constructor.instructions.remove(instruction);
            body.add(instruction);
            works |= instruction.getOpcode() >= 0 && instruction.getOpcode() != Opcodes.RETURN;
        }
        if (!works) {
            return null;
        }
        MethodNode method =
                new MethodNode(Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC, name, constructor.desc, null, null);
        method.instructions = body;
        method.tryCatchBlocks = constructor.tryCatchBlocks;
        method.maxStack = constructor.maxStack;
        method.maxLocals = constructor.maxLocals;
        return method;
    }

    private static void call(String initialise, MethodNode constructor, ClassNode base) {
        MethodInsnNode call = constructorCall(constructor);
        if (call.owner.equals(base.name)) {
            return; // this(...): the other constructor does it
        }
        InsnList calling = new InsnList();
        calling.add(new VarInsnNode(Opcodes.ALOAD, 0));
        calling.add(new MethodInsnNode(Opcodes.INVOKESPECIAL, base.name, initialise, "()V", false));
        constructor.instructions.insert(call, calling);
        constructor.maxStack = Math.max(constructor.maxStack, 1);
    }

    /** The call of another constructor on the object itself: the one that no {@code new} before it accounts for. */
    private static MethodInsnNode constructorCall(MethodNode constructor) {
        int created = 0;
        for (AbstractInsnNode instruction : constructor.instructions) {
            if (instruction.getOpcode() == Opcodes.NEW) {
                created++;
            } else if (instruction.getOpcode() == Opcodes.INVOKESPECIAL
                    && instruction instanceof MethodInsnNode call
                    && call.name.equals("<init>")) {
                if (created == 0) {
                    return call;
                }
                created--;
            }
        }
        throw new IllegalArgumentException("a constructor that calls no other one");
    }
}
