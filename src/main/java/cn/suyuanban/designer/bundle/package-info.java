/** The files of one service or decision as one piece: out of the engine, into it, and as a zip file for the repository. */
package cn.suyuanban.designer.bundle;
