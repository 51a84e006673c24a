package cn.suyuanban.security;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the plugins in Camunda's webapps which of our pages to link to for whoever is signed in. */
@RestController
class DoorsController {

    private static final List<String> LINKED = List.of("/audit", "/board", "/work");

    private final Doors doors;

    DoorsController(Doors doors) {
        this.doors = doors;
    }

    /** The addresses that are open to them. */
    @GetMapping("/api/doors")
    List<String> open() {
        return LINKED.stream().filter(doors::open).toList();
    }
}
