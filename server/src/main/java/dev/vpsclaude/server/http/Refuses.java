package dev.vpsclaude.server.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * With which codes a route refuses, beside those that follow from its form ({@link ProblemsOfForm}). The tests hold it to that:
 * an answer with another code fails whichever of them gets it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Refuses {

    /** In no order. */
    ProblemCode[] value();
}
