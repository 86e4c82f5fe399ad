"""From files, frames and the rows of CBS to figures with their place."""
