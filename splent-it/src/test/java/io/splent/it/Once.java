package io.splent.it;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/** Something that is made when first asked for; whoever asks gets it, or the failure to make it. */
final class Once<T> {

    private final FutureTask<T> task;

    Once(Callable<T> task) {
        this.task = new FutureTask<>(task);
    }

    T get() throws Exception {
        task.run();
        return task.get();
    }
}
