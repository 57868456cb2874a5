package io.splent.uvl.internal.sat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Few models that together have every pair of literals that any model has. Greedy: each model begins with a pair that is
 * still missing and takes, variable by variable, the value that brings more missing pairs; of a few such models the best
 * one is kept. Used once.
 */
public final class PairwiseCover {

    private static final int CANDIDATES = 4;

    private final ModelSearch search;
    private final Random random;

    /** For each literal those that it is still to be seen with. */
    private final BitSet[] missing;

    private final List<BitSet> models = new ArrayList<>();
    private int pairs;

    public PairwiseCover(ModelSearch search, Random random) {
        this.search = search;
        this.random = random;
        this.missing = new BitSet[2 * search.size()];
        for (int literal = 0; literal < missing.length; literal++) {
            missing[literal] = new BitSet();
            missing[literal].set(0, missing.length);
            missing[literal].clear(literal - literal % 2, literal - literal % 2 + 2);
        }
    }

    /** Finds the models. */
    public List<BitSet> models() {
        for (int literal = 0; literal < missing.length; literal++) {
            if (!search.isPossible(Set.of(literal))) {
                forget(literal);
            }
        }
        for (int literal = 0; literal < missing.length; literal++) {
            for (int other = missing[literal].nextSetBit(0); other >= 0; other = missing[literal].nextSetBit(other)) {
                if (search.isPossible(Set.of(literal, other))) {
                    add(best(Set.of(literal, other)));
                } else {
                    remove(literal, other);
                }
            }
        }
        if (models.isEmpty() && search.isPossible(Set.of())) {
            add(candidate(Set.of())); // a line of one feature has no pairs, but a product
        }
        return models;
    }

    /** How many pairs there are that a model has. */
    public int pairs() {
        return pairs;
    }

    private BitSet best(Set<Integer> pair) {
        BitSet best = candidate(pair);
        for (int i = 1; i < CANDIDATES; i++) {
            BitSet other = candidate(pair);
            best = gain(other) > gain(best) ? other : best;
        }
        return best;
    }

    private BitSet candidate(Set<Integer> pair) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, search.size()).boxed().toList());
        Collections.shuffle(order, random);
        return search.model(pair, order, this::bringsMoreWhenTrue);
    }

    private boolean bringsMoreWhenTrue(int position, BitSet decided) {
        int whenTrue = gain(ModelSearch.literal(position, true), decided);
        int whenFalse = gain(ModelSearch.literal(position, false), decided);
        return whenTrue == whenFalse ? random.nextBoolean() : whenTrue > whenFalse;
    }

    private int gain(int literal, BitSet decided) {
        BitSet seen = (BitSet) missing[literal].clone();
        seen.and(decided);
        return seen.cardinality();
    }

    private int gain(BitSet model) {
        return model.stream().map(literal -> gain(literal, model)).sum();
    }

    private void add(BitSet model) {
        models.add(model);
        pairs += gain(model) / 2;
        model.stream().forEach(literal -> missing[literal].andNot(model));
    }

    private void forget(int literal) {
        missing[literal].stream().forEach(other -> missing[other].clear(literal));
        missing[literal].clear();
    }

    private void remove(int literal, int other) {
        missing[literal].clear(other);
        missing[other].clear(literal);
    }
}
