"""Courses made from the library: paths by role, lessons, questions, exercises, certificates.

Every statement of a lesson names the provisions and practices it rests on, and every
question is generated from them, so that its answer follows from the library.
"""
