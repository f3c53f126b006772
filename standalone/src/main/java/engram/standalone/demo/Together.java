package engram.standalone.demo;

import engram.standalone.running.CannotStart;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/** Tasks that run at once and are waited for. */
final class Together {
    private Together() {}

    /**
     * Returns once all have ended.
     *
     * @throws CannotStart if that is how one of them ended, so that it is told in a sentence
     */
    static void await(Stream<CompletableFuture<Void>> tasks) {
        try {
            CompletableFuture.allOf(tasks.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof CannotStart cannot) throw cannot;
            throw failed;
        }
    }
}
