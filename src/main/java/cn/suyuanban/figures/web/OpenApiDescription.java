package cn.suyuanban.figures.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.yaml.MappingJackson2YamlHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Describes the figures to machines (OpenAPI) in the words of one file, so that facts need no words of an interface. */
@Configuration
class OpenApiDescription implements WebMvcConfigurer {

    private static final String BASIC = "basic";

    /** The description can be had as YAML; nothing else of ours speaks it, and strangers' YAML is not to be read. */
    @Override
    public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
        converters.removeIf(MappingJackson2YamlHttpMessageConverter.class::isInstance);
    }

    @Bean
    OpenAPI figuresApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("涑愿办指标接口")
                        .version("1")
                        .description("县里的各项指标，任何一天的都可以查，每项附定义，可展开到办件。用 HTTP Basic 登录，账号须在县数据平台、管理者、督查室或者系统管理员组。"))
                .schemaRequirement(
                        BASIC,
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"))
                .addSecurityItem(new SecurityRequirement().addList(BASIC));
    }

    @Bean
    OpenApiCustomizer figuresInWords() throws IOException {
        Properties words = PropertiesLoaderUtils.loadProperties(
                new EncodedResource(new ClassPathResource("openapi/figures.properties"), StandardCharsets.UTF_8));
        return api -> {
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .filter(operation -> operation.getParameters() != null)
                    .flatMap(operation -> operation.getParameters().stream())
                    .forEach(parameter -> say(parameter, words));
            api.getComponents().getSchemas().forEach((name, schema) -> say(name, schema, words));
        };
    }

    private static void say(Parameter parameter, Properties words) {
        parameter.setDescription(words.getProperty("parameter." + parameter.getName()));
        parameter.setExample(words.getProperty("example." + parameter.getName()));
    }

    private static void say(String name, Schema<?> schema, Properties words) {
        Map<?, ?> values = schema.getProperties() == null ? Map.of() : schema.getProperties();
        values.forEach((value, said) -> ((Schema<?>) said).setDescription(words.getProperty(name + "." + value)));
    }
}
