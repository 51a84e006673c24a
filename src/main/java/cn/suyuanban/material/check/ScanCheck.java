package cn.suyuanban.material.check;

import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Refuses what the scanner objects to, and everything while a scanner that is set up does not answer. */
@Component
@Order(3)
class ScanCheck implements FileCheck {

    private static final Logger LOG = LoggerFactory.getLogger(ScanCheck.class);

    private final Scanner scanner;

    ScanCheck(Scanner scanner) {
        this.scanner = scanner;
    }

    @Override
    public Optional<Refusal> of(Incoming file) {
        if (!scanner.enabled()) {
            return Optional.empty();
        }
        try {
            return scanner.scan(file.content())
                    .map(virus -> new Refusal(
                            "virus-found", "“%s”没有通过病毒检查（%s），未予接收。请在安全的设备上重新制作文件后再上传。".formatted(file.name(), virus)));
        } catch (IOException e) {
            LOG.error("scan-unavailable: 病毒检查服务没有应答，上传的文件一律未接收", e);
            return Optional.of(new Refusal("scan-unavailable", "“%s”暂时无法做病毒检查，没有收下。请稍后再试。".formatted(file.name())));
        }
    }
}
