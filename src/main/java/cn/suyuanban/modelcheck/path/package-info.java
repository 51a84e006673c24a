/** How long a case takes over its model: the critical path from acceptance to an end (docs/decisions/0017). */
@org.springframework.modulith.NamedInterface("path")
package cn.suyuanban.modelcheck.path;
