package cn.suyuanban;

import cn.suyuanban.engine.StartHint;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where to go once everything is up. */
@Component
class StartMessage {

    private static final Logger LOG = LoggerFactory.getLogger(StartMessage.class);

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof ServletWebServerApplicationContext web) {
            String address = "http://localhost:" + web.getWebServer().getPort();
            List<String> hints = event.getApplicationContext()
                    .getBeanProvider(StartHint.class)
                    .orderedStream()
                    .map(StartHint::text)
                    .toList();
            LOG.info("\n\n  涑愿办已就绪\n  公众首页  {}/\n  工作人员  {}/login\n{}", address, address, String.join("\n", hints));
        }
    }
}
