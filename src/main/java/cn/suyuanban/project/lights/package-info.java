/** What the county's table of lights says of projects on a day (R54). */
@org.springframework.modulith.NamedInterface("lights")
package cn.suyuanban.project.lights;
