package cn.suyuanban.browser;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What went wrong behind the page while a test ran: script errors, errors on the console, answers from 500 up, and any
 * request that leaves the application, which office networks do not let through.
 */
class Complaints {

    private static final long QUIET_NANOS = 300_000_000;

    /** A request that a screen gave up when it was left is not always reported as ended. */
    private static final long ABANDONED_NANOS = 4_000_000_000L;

    private final String origin;
    private final List<String> all = new ArrayList<>();
    private final Map<Request, Long> open = new HashMap<>();
    private long lastActivity = System.nanoTime();

    Complaints(Page page, String origin) {
        this.origin = origin;
        page.onPageError(error -> complain("script: " + error));
        page.onConsoleMessage(this::heard);
        page.onRequest(this::asked);
        page.onRequestFinished(this::done);
        page.onRequestFailed(this::done);
        page.onResponse(this::answered);
    }

    List<String> all() {
        return List.copyOf(all);
    }

    /** Whether the page has asked for nothing for a moment, and nothing is under way. */
    boolean quiet() {
        long now = System.nanoTime();
        return open.values().stream().allMatch(since -> now - since > ABANDONED_NANOS)
                && now - lastActivity > QUIET_NANOS;
    }

    private void heard(ConsoleMessage message) {
        if (message.type().equals("error")) {
            complain("console: " + message.text() + " (" + message.location() + ")");
        }
    }

    private void asked(Request request) {
        if (request.isNavigationRequest()) {
            open.clear();
        }
        lastActivity = System.nanoTime();
        open.put(request, lastActivity);
        String url = request.url();
        if (!url.startsWith(origin + "/") && !url.startsWith("data:") && !url.startsWith("blob:")) {
            complain("foreign origin: " + url);
        }
    }

    private void done(Request request) {
        open.remove(request);
        lastActivity = System.nanoTime();
    }

    private void answered(Response response) {
        if (response.status() >= 500) {
            complain("answer: " + response.status() + " " + response.url());
        }
    }

    private void complain(String what) {
        if (Arrays.stream(Harmless.values()).noneMatch(known -> known.matches(what))) {
            all.add(what);
        }
    }

    /** Complaints of the stock webapps that do no harm, each with its reason. */
    enum Harmless {
        /** Camunda's signed-out screen asks for its own demo's greeting page, which is not part of the product. */
        CAMUNDA_GREETING(".*status of 40[14].*/camunda-welcome.*"),
        /** Leaving a webapp cancels what it was asking for; the next page's session answers the rest with 401. */
        SIGNED_OUT(".*status of 401.*/camunda/.*"),
        /** The task's record (办理记录) asks for comments, which clerks have no right to read. */
        COMMENTS(".*status of 404.*/task/[^/]+/comment.*"),
        /** An application or a file that is refused, with the reason on the page. */
        REFUSED("console: .*status of 4(09|22).*/(api/public/applications|request).*"),
        /** Cockpit's search in the instance tree outlives the page and stumbles on the next one. */
        COCKPIT_TREE("script: TypeError.*reading 'name'.*camunda-cockpit-bootstrap.*");

        private final String pattern;

        Harmless(String pattern) {
            this.pattern = pattern;
        }

        boolean matches(String complaint) {
            return complaint.replace('\n', ' ').matches(pattern);
        }
    }
}
