package cn.suyuanban.desk;

import jakarta.servlet.http.HttpSession;

/** A name that is looked for in a list. It is kept in the session, because addresses are kept in logs. */
public final class SoughtName {

    private static final int LONGEST = 200;

    private final String attribute;

    /** @param attribute what the session keeps it as, one for each list */
    public SoughtName(String attribute) {
        this.attribute = attribute;
    }

    /**
     * The name that was last looked for, null if none is or the session has forgotten it.
     *
     * @param named whether the address asks for it, null if it does not
     */
    public String in(HttpSession session, Boolean named) {
        return named == null ? null : (String) session.getAttribute(attribute);
    }

    /** Keeps what was typed, and tells whether it was anything. */
    public boolean keep(HttpSession session, String typed) {
        String name = typed.strip();
        session.setAttribute(attribute, name.substring(0, Math.min(name.length(), LONGEST)));
        return !name.isEmpty();
    }
}
