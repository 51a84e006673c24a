package cn.suyuanban.designer;

import cn.suyuanban.designer.bundle.Bundle;
import cn.suyuanban.engine.LatestModels;
import cn.suyuanban.engine.LatestModels.Latest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Puts the shipped models into the engine at start, one deployment per service: its model and its forms.
 *
 * <p>An unchanged service makes no new version, and a version that a designer deployed is never shadowed.
 */
@Component
@Order(40)
class ShippedModels implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedModels.class);

    private final RepositoryService repository;
    private final LatestModels models;
    private final ResourcePatternResolver files;

    ShippedModels(RepositoryService repository, LatestModels models, ResourcePatternResolver files) {
        this.repository = repository;
        this.models = models;
        this.files = files;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        Map<String, Latest> latest = models.all();
        for (Bundle bundle : bundles()) {
            Latest running = latest.get(bundle.key());
            if (running != null && !Bundle.SHIPPED.equals(running.source())) {
                LOG.info("model-kept: {} 已由流程设计人员发布新版本，随产品附带的版本不再部署", bundle.key());
            } else if (running == null || !bundle.deployment().equals(running.deploymentName())) {
                deploy(bundle);
            }
        }
    }

    private List<Bundle> bundles() throws IOException {
        Map<String, List<Resource>> forms = Arrays.stream(files.getResources("classpath*:forms/*/*.form"))
                .collect(Collectors.groupingBy(ShippedModels::folder));
        List<Bundle> bundles = new ArrayList<>();
        for (String kind : List.of("dmn", "bpmn")) {
            for (Resource model : files.getResources("classpath*:processes/*." + kind)) {
                bundles.add(bundle(model, forms));
            }
        }
        return bundles;
    }

    private static Bundle bundle(Resource model, Map<String, List<Resource>> forms) throws IOException {
        String file = model.getFilename();
        String key = file.substring(0, file.lastIndexOf('.'));
        SortedMap<String, byte[]> content = new TreeMap<>();
        content.put("processes/" + file, model.getContentAsByteArray());
        if (file.endsWith(".bpmn")) {
            for (Resource form : forms.getOrDefault(key, List.of())) {
                content.put("forms/" + key + "/" + form.getFilename(), form.getContentAsByteArray());
            }
        }
        return new Bundle(key, content);
    }

    /** Name of the folder a form lies in, which is the id of its process. */
    private static String folder(Resource form) {
        try {
            String[] path = form.getURL().getPath().split("/");
            return path[path.length - 2];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void deploy(Bundle bundle) {
        bundle.into(repository.createDeployment().source(Bundle.SHIPPED)).deploy();
    }
}
