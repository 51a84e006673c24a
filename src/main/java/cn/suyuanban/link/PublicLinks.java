package cn.suyuanban.link;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of public pages as they are printed and sent. */
@Component
public class PublicLinks {

    private final LinkSettings settings;

    PublicLinks(LinkSettings settings) {
        this.settings = settings;
    }

    /** The guide of a matter (办事指南). */
    public String matter(String id) {
        return address("matters", id).toUriString();
    }

    /** Where a case is tracked, without saying which. */
    public String track() {
        return address("track").toUriString();
    }

    /** Where one case is tracked. Number and code stand in the fragment, which no server and no log ever sees. */
    public String track(String number, String code) {
        return address("track").fragment(number + '.' + code).build().toUriString();
    }

    /** Where a request to the hotline is tracked, without saying which. */
    public String request() {
        return address("request", "track").toUriString();
    }

    private UriComponentsBuilder address(String... path) {
        return UriComponentsBuilder.fromUri(settings.baseUrl()).pathSegment(path);
    }
}
