"""Work in the background: asked for by a page, done by a worker, watched by whoever asked."""
