"""Tests that need LibreOffice."""
