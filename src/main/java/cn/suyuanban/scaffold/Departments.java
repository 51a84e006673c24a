package cn.suyuanban.scaffold;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** The departments the product is set up with, by id and by name; a county's list has names. */
final class Departments {

    private static final String PREFIX = "suyuanban.security.groups.";

    private final Map<String, String> names;

    Departments(Map<String, String> names) {
        this.names = names;
    }

    /** Those of {@code application.yaml}. */
    static Departments shipped() {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        Map<String, String> names = new LinkedHashMap<>();
        yaml.getObject().forEach((key, name) -> {
            if (key.toString().startsWith(PREFIX)) {
                names.put(key.toString().substring(PREFIX.length()), name.toString());
            }
        });
        return new Departments(names);
    }

    /**
     * The group of a department.
     *
     * @param said its id or its name
     * @throws BadMatterException {@code department-unknown}
     */
    String id(String said) {
        if (names.containsKey(said)) {
            return said;
        }
        return names.entrySet().stream()
                .filter(group -> group.getValue().equals(said))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new BadMatterException(
                        "department-unknown",
                        "没有部门“" + said + "”",
                        "请写部门编号或全称，新部门先在 application.yaml 的 suyuanban.security.groups 中登记"));
    }

    String name(String id) {
        return names.get(id);
    }
}
