package org.romact.forms.walk;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.romact.forms.words.Sentence;
import org.romact.forms.xlsform.Problem;

/** Has JavaRosa load and fill a form, and says what it refuses. */
public final class FormWalk {
    /** A form that takes longer here is slow on a telephone too. */
    static final Duration LONGEST = Duration.ofSeconds(30);

    /** JavaRosa reads nested expressions by calling itself. */
    private static final long STACK = 16L << 20;

    private static final List<Problem> UNFINISHED =
            List.of(new Problem("", 0, 0, Sentence.of("forms.walk.unfinished")));

    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    static {
        Telephone.register();
    }

    private FormWalk() {}

    /**
     * @param problems what a telephone would refuse
     * @param warnings what could not be tried
     */
    public record Walked(List<Problem> problems, List<Problem> warnings) {
        public Walked {
            problems = List.copyOf(problems);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * @param xform as {@link org.romact.forms.xlsform.XlsForm} makes it
     * @param rows the rows of the survey sheet by the paths of their questions; empty for a form that was not made from a spreadsheet
     */
    public static Walked walk(String xform, Map<String, Integer> rows) {
        Walker walker = new Walker(xform, new Places(rows));
        FutureTask<List<Problem>> task = new FutureTask<>(() -> alone(walker));
        Thread.Builder.OfPlatform builder =
                Thread.ofPlatform().daemon().name("form-walk").stackSize(STACK);
        builder.start(task);
        try {
            List<Problem> problems = task.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
            return new Walked(problems, walker.isTooLong() ? UNFINISHED : List.of());
        } catch (TimeoutException e) {
            return new Walked(List.of(), UNFINISHED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Walked(List.of(), UNFINISHED);
        } catch (ExecutionException e) {
            // What the walker does not expect of JavaRosa is a mistake of one of the two, not of the form's author.
            throw new IllegalStateException("The form could not be walked through.", e.getCause());
        } finally {
            walker.stop();
            task.cancel(true);
        }
    }

    private static List<Problem> alone(Walker walker) throws InterruptedException {
        ONE_AT_A_TIME.lockInterruptibly();
        try {
            return walker.walk();
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }
}
