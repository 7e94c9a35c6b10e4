package dev.vpsclaude.server.audit;

import dev.vpsclaude.messages.account.UserId;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What those who answer a request know of it that its entry in the audit log is to say. */
public final class RequestNote {

    private static final String BY = RequestNote.class.getName() + ".by";
    private static final String ABOUT = RequestNote.class.getName() + ".about";
    private static final String EVENTS = RequestNote.class.getName() + ".events";
    private static final String CODE = RequestNote.class.getName() + ".code";

    private RequestNote() {}

    /** It is of this person, who has just proved who they are. */
    public static void by(UserId person, HttpServletRequest request) {
        request.setAttribute(BY, person.text());
    }

    /** The request that this thread answers concerns this person, who may not know of it. */
    public static void about(UserId person) {
        set(ABOUT, person.text());
    }

    /** The request that this thread answers was turned away with this code before anybody looked at what it wants. */
    public static void turnedAway(String code) {
        set(CODE, code);
    }

    /** Events tell of the request that this thread answers, if it answers one. */
    static void leadsToEvents() {
        set(EVENTS, true);
    }

    private static void set(String attribute, Object value) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current) {
            current.getRequest().setAttribute(attribute, value);
        }
    }

    static @Nullable String codeOfTurningAway(HttpServletRequest request) {
        return (String) request.getAttribute(CODE);
    }

    static boolean isToldByEvents(HttpServletRequest request) {
        return request.getAttribute(EVENTS) != null;
    }

    static @Nullable String by(HttpServletRequest request) {
        return (String) request.getAttribute(BY);
    }

    static @Nullable String about(HttpServletRequest request) {
        return (String) request.getAttribute(ABOUT);
    }
}
