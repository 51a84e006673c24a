/** The list of problems as a file for people: taken home, filled in, brought in. */
package cn.suyuanban.desk.problemfile;
