import '@angular/compiler';
import overlay from '@angular/cdk/overlay-prebuilt.css?inline';
import { JsonPipe } from '@angular/common';
import { Component, provideZonelessChangeDetection } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { MatAutocompleteModule } from '@angular/material/autocomplete';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { bootstrapApplication } from '@angular/platform-browser';
import { addStyles } from '../add-styles.ts';
import { drugs } from '../prescription.ts';

addStyles(overlay);

/** `?as=autocomplete` has the drug in a field that suggests; otherwise it is in a list that is opened. */
class App {
  readonly suggests = new URLSearchParams(location.search).get('as') === 'autocomplete';
  readonly form = new FormGroup({
    drug: new FormControl(drugs[0]),
    dosage: new FormControl('1 tablett 2 ganger daglig'),
    remark: new FormControl(''),
  });
  readonly drugs = drugs;
}

Component({
  selector: '#app',
  imports: [ReactiveFormsModule, JsonPipe, MatAutocompleteModule, MatInputModule, MatSelectModule],
  template: `
    <form [formGroup]="form" class="reseptskjema">
      <div class="rad">
        <mat-form-field>
          <mat-label>Legemiddel</mat-label>
          @if (suggests) {
            <input matInput formControlName="drug" [matAutocomplete]="found">
          } @else {
            <mat-select formControlName="drug">
              @for (drug of drugs; track drug) { <mat-option [value]="drug">{{ drug }}</mat-option> }
            </mat-select>
          }
        </mat-form-field>
        <mat-autocomplete #found>
          @for (drug of drugs; track drug) { <mat-option [value]="drug">{{ drug }}</mat-option> }
        </mat-autocomplete>
      </div>
      <div class="rad">
        <mat-form-field><mat-label>Dosering</mat-label><input matInput formControlName="dosage"></mat-form-field>
      </div>
      <div class="rad">
        <mat-form-field>
          <mat-label>Merknad til apotek</mat-label><textarea matInput formControlName="remark"></textarea>
        </mat-form-field>
      </div>
    </form>
    <code id="app-state">{{ form.value | json }}</code>
  `,
})(App);

bootstrapApplication(App, { providers: [provideZonelessChangeDetection()] });
