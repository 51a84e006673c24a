/** Every door in one place: filter chains, roles, authorizations and the shield. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"engine", "refusal"})
package cn.suyuanban.security;
