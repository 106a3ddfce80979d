"""The reports, one module each; `registry` lists them."""
