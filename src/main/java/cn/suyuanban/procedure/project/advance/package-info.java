/** Delegates by which the milestones of a project are worked on, held, reported and planned anew. */
package cn.suyuanban.procedure.project.advance;
