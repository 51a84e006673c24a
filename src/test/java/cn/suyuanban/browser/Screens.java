package cn.suyuanban.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.TaskPermissions;

/** Walks a webapp's screens by their links and tabs, and remembers what on them is not fit for a reader. */
class Screens {

    private static final Pattern RAW_KEY = Pattern.compile("[A-Z][A-Z0-9]+(_[A-Z0-9]+)+");
    private static final Pattern END_OF_LIFE = Pattern.compile("(?i)Camunda 8|end[ -]of[ -]life|\\bEOL\\b|最后一个版本");
    /** English as people write it; ids, expressions and values in capitals are none. */
    private static final Pattern ENGLISH = Pattern.compile("\\b[A-Z][a-z]+\\b|\\b[a-z]{2,} [a-z]{2,}\\b");

    /** Names of products and places, of the mark that a licence asks for, and of types of variables. */
    private static final Pattern NAMES = Pattern.compile(
            "Camunda Platform|Powered by bpmn\\.io|Asia/Shanghai|\\b(String|Boolean|Integer|Long|Double|Date|Json|Object|Null)\\b");

    private static final String CAMUNDA_RED = "rgb(181, 21, 43)";

    /** Permissions are shown by the names that the engine's programming interface gives them. */
    private static final Set<String> VALUES = Stream.<Permission[]>of(
                    Permissions.values(), ProcessDefinitionPermissions.values(), TaskPermissions.values())
            .flatMap(Stream::of)
            .map(Permission::getName)
            .collect(Collectors.toSet());

    private static final String VISIBLE_TEXTS = """
            () => {
              const found = [];
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const parent = texts.currentNode.parentElement;
                if (parent && parent.checkVisibility() && !['SCRIPT', 'STYLE'].includes(parent.tagName)) {
                  found.push(texts.currentNode.data);
                }
              }
              for (const name of ['placeholder', 'title', 'uib-tooltip', 'aria-label']) {
                document.querySelectorAll(`[${name}]`).forEach(element => found.push(element.getAttribute(name)));
              }
              return found.map(text => text.trim()).filter(text => text);
            }
            """;
    private static final String LINKS = """
            () => [...document.querySelectorAll('a[href*="#/"]')]
              .filter(link => link.checkVisibility() && link.pathname === location.pathname)
              .map(link => link.hash)
            """;
    private static final String EDGE =
            "() => getComputedStyle(document.querySelector('[cam-widget-header]')).borderTopColor";

    private final Browser browser;
    private final Page page;
    private final List<String> unfit = new ArrayList<>();
    private int read;

    Screens(Browser browser) {
        this.browser = browser;
        this.page = browser.page();
    }

    /**
     * Opens a webapp, and opens it again as somebody does who has been there before.
     *
     * <p>Nothing may be under way meanwhile: Camunda keeps one nonce for all requests, so that a page that is fetched
     * together with another request can come with a nonce that its own header forbids, and stays blank.
     */
    void load(String app) {
        browser.settle();
        page.navigate("/camunda/app/" + app + "/default/");
        page.locator(".navbar-brand").waitFor();
        read(app + " first load");
        page.reload();
        page.locator(".navbar-brand").waitFor();
        read(app);
    }

    /** Reads the start page, the pages named, and whatever they link to; one of each kind. */
    void crawl(String app, Collection<String> start) {
        load(app);
        Deque<String> open = new ArrayDeque<>(start);
        Set<String> kinds = new HashSet<>(start);
        while (!open.isEmpty()) {
            String hash = open.poll();
            page.evaluate("hash => location.hash = hash", hash);
            browser.settle();
            read(app + " " + hash);
            readTabs(app + " " + hash);
            for (Object link : (List<?>) page.evaluate(LINKS)) {
                if (kinds.add(kind((String) link))) {
                    open.add((String) link);
                }
            }
        }
    }

    void read(String where) {
        browser.settle();
        read++;
        for (Object found : (List<?>) page.evaluate(VISIBLE_TEXTS)) {
            String text = (String) found;
            if (RAW_KEY.matcher(text).matches() && !VALUES.contains(text)) {
                unfit.add("raw key " + text + " on " + where);
            }
            if (ENGLISH.matcher(NAMES.matcher(text).replaceAll("")).find() && !text.startsWith("{")) {
                unfit.add("English on " + where + ": " + text);
            }
            if (END_OF_LIFE.matcher(text).find()) {
                unfit.add("end of life on " + where + ": " + text);
            }
        }
        if (page.locator(".ce-eol-banner").isVisible() || CAMUNDA_RED.equals(page.evaluate(EDGE))) {
            unfit.add("end-of-life banner or its edge on " + where);
        }
        if (!"zh-CN".equals(page.locator("html").getAttribute("lang"))) {
            unfit.add("language of the page on " + where);
        }
    }

    /** @param atLeast how many screens there are to read, lest a crawl that found nothing passes */
    void assertChinese(int atLeast) {
        assertThat(read).as("screens read").isGreaterThanOrEqualTo(atLeast);
        assertThat(unfit).isEmpty();
    }

    private void readTabs(String where) {
        Locator tabs = page.locator(".nav-tabs > li > a:visible");
        for (int i = 0; i < tabs.count(); i++) {
            String name = tabs.nth(i).innerText().strip();
            tabs.nth(i).click();
            read(where + " [" + name + "]");
        }
    }

    /** Pages of the same kind differ by ids only. */
    private static String kind(String hash) {
        return hash.replaceAll("/(users|groups|tenants|repository|[a-z]+-(?:definition|instance))/[^/?]+", "/$1/*")
                .replaceAll("\\?(?!resource=|tab=|section=).*", "")
                .replaceAll("/$", "");
    }
}
