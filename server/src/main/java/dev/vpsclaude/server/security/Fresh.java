package dev.vpsclaude.server.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stands on a route, or on a controller for all of its routes, that does what is dangerous: it is carried out only for somebody
 * who has proved in this session, in the last ten minutes, who they are ({@code POST /api/v1/auth/confirm}). Everybody else is
 * answered 403 with the code {@code confirmation_required}, before the body is read. What comes with an API token never passes.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Fresh {}
