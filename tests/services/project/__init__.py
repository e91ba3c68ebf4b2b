"""The autonomy project, over HTTP."""
