package cn.suyuanban.portal.leaflet;

import cn.suyuanban.catalog.guide.MatterGuide;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Blank forms and samples that a model names and that come with the product; what is not there is not offered. */
@Component
public class Downloads {

    private static final Pattern FILE = Pattern.compile("forms/[a-z0-9-]+/([a-z0-9-]+\\.(?:pdf|docx|xlsx|txt))");

    private final Map<String, Boolean> there = new ConcurrentHashMap<>();

    /** Where the file can be fetched, null if there is none. */
    public String address(MatterGuide matter, String file) {
        return file != null && exists(file) ? "/matters/" + matter.id() + "/files/" + name(file) : null;
    }

    /** The file of that name, if some material of the matter names it. */
    Optional<Resource> find(MatterGuide matter, String name) {
        return matter.materials().stream()
                .flatMap(material -> Stream.of(material.form(), material.sample()))
                .filter(Objects::nonNull)
                .filter(file -> exists(file) && name(file).equals(name))
                .findFirst()
                .map(ClassPathResource::new);
    }

    private boolean exists(String file) {
        return FILE.matcher(file).matches()
                && there.computeIfAbsent(file, path -> new ClassPathResource(path).exists());
    }

    private static String name(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }
}
