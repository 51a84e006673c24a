/** Engine plumbing: observers, gate, expressions and clock; the only place that may touch engine internals. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package cn.suyuanban.engine;
