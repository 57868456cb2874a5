package io.splent.uvl.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbers different names from 0 on and finds them again. The characters of all names lie side by side in one array: a
 * hundred thousand names that constraints refer to in any order are found without a look at strings anywhere in memory,
 * which costs more than everything else. Not thread-safe while names are added.
 */
final class NameIndex {

    private static final int MOST_STEPS = 32;

    /** Empty is 0, else the hash above and the number from 1 below. */
    private final long[] slots;
    /** By number, where the name ends; it begins where the one before ends. */
    private int[] ends;

    private char[] characters;
    private int size;
    /** Names that found no place near that of their hash, as happens when someone looks for names of the same hash. */
    private final Map<String, Integer> crowded = new HashMap<>();

    /**
     * An index without names.
     *
     * @param most how many names will be added at most
     */
    NameIndex(int most) {
        this.slots = new long[Integer.highestOneBit(Math.max(most, 8)) * 4];
        this.ends = new int[most];
        this.characters = new char[most * 8];
    }

    /** Adds a name under the next number, unless it is there already. */
    boolean add(String name) {
        int slot = slotOf(name);
        if (slot < 0 ? crowded.putIfAbsent(name, size) != null : slots[slot] != 0) {
            return false;
        }
        if (slot >= 0) {
            slots[slot] = (long) name.hashCode() << Integer.SIZE | (size + 1);
        }
        append(name);
        return true;
    }

    private void append(String name) {
        int start = size == 0 ? 0 : ends[size - 1];
        int end = start + name.length();
        if (end > characters.length) {
            characters = Arrays.copyOf(characters, Math.max(end, characters.length * 2));
        }
        name.getChars(0, name.length(), characters, start);
        ends[size] = end;
        size++;
    }

    /** The number of a name, or -1. */
    int find(String name) {
        int slot = slotOf(name);
        return slot < 0 ? crowded.getOrDefault(name, -1) : (int) slots[slot] - 1;
    }

    /** Where a name is or, if it is not there, belongs; -1 if there is no such place. */
    private int slotOf(String name) {
        int hash = name.hashCode();
        int slot = (hash ^ hash >>> 16) & (slots.length - 1);
        for (int step = 0; step < MOST_STEPS; step++) {
            long content = slots[slot];
            if (content == 0 || ((int) (content >>> Integer.SIZE) == hash && isName((int) content - 1, name))) {
                return slot;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return -1;
    }

    private boolean isName(int number, String name) {
        int start = number == 0 ? 0 : ends[number - 1];
        if (ends[number] - start != name.length()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (characters[start + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
