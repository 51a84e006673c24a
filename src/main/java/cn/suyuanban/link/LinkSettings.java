package cn.suyuanban.link;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the public pages.
 *
 * @param baseUrl address under which a phone reaches the public pages, {@code https://office.example.cn}; what is printed
 *     in a code must not depend on who asked, so the address never comes from a request
 */
@ConfigurationProperties("suyuanban.portal")
record LinkSettings(URI baseUrl) {

    LinkSettings {
        if (baseUrl == null || baseUrl.getHost() == null || !baseUrl.getScheme().matches("https?")) {
            throw new IllegalArgumentException(
                    "base-url-invalid: suyuanban.portal.base-url 须写成 https://主机名（手机能打开的公众网址），现在是 " + baseUrl + "。");
        }
    }
}
